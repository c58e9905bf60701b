# Proves that include_rules.cmake finds what it forbids: plants one breach at a time in a small tree
# that is otherwise right, and demands that the rules fail with the file's name and the reason.
# Usage: cmake -D FOLDER=<scratch> -P planted_breaches.cmake
cmake_minimum_required(VERSION 3.25)

set(modules "model> learn>model live>model learn pv>model cli>model learn live pv")

string(CONCAT rows "|---|---|---|\n" "| `model` | x | - |\n" "| `learn` | x | model |\n"
                   "| `live` | x | model, learn |\n" "| `pv` | x | model |\n" "| `cli` | x | all |\n")

# Runs the rules over a sound little tree in which `file` holds `text`.
function(run_rules_with file text)
  file(REMOVE_RECURSE ${FOLDER})
  file(WRITE ${FOLDER}/harness/model/ids.hpp "#include <vector>\n")
  file(WRITE ${FOLDER}/harness/learn/learner.hpp "#include \"model/ids.hpp\"\n#include <fmt/format.h>\n")
  file(WRITE ${FOLDER}/harness/live/zygote.cpp "#include <unistd.h>\n#include \"learn/learner.hpp\"\n")
  file(WRITE ${FOLDER}/harness/cli/check.cpp "#include \"live/zygote.hpp\"\n#include \"config.hpp\"\n")
  file(WRITE ${FOLDER}/harness/cli/config.hpp.in "")
  file(WRITE ${FOLDER}/harness/pv/src/gate.hpp "#include <sys/mman.h>\n#include \"pv/pv.hpp\"\n")
  file(WRITE ${FOLDER}/harness/pv/src/gate.cpp "#include \"gate.hpp\"\n#include \"model/ids.hpp\"\n")
  file(WRITE ${FOLDER}/harness/pv/include/pv/pv.hpp "#include <cstddef>\n")
  file(WRITE ${FOLDER}/problems/rendezvous/exercise.cpp "#include \"rendezvous.hpp\"\n")
  file(WRITE ${FOLDER}/docs/architecture.md "${rows}")
  file(WRITE ${FOLDER}/${file} "${text}")
  execute_process(COMMAND ${CMAKE_COMMAND} -D MODULES=${modules} -D HARNESS=${FOLDER}/harness
                          -P ${CMAKE_CURRENT_LIST_DIR}/include_rules.cmake
                  RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE words)
  string(REGEX REPLACE "[ \n]+" " " words "${words}")  # message() breaks lines
  set(status ${status} PARENT_SCOPE)
  set(words "${words}" PARENT_SCOPE)
endfunction()

function(expect_breach file text reason)
  run_rules_with(${file} "${text}")
  string(FIND "${words}" "${file}: ${reason}" at)
  if(status EQUAL 0 OR at EQUAL -1)
    message(FATAL_ERROR "Planted in ${file}:\n${text}\nThe rules said (${status}): ${words}")
  endif()
endfunction()

run_rules_with(problems/README.md "nothing planted\n")
if(NOT status EQUAL 0)
  message(FATAL_ERROR "The sound tree is refused: ${words}")
endif()

expect_breach(harness/model/word.hpp "#include \"learn/learner.hpp\"\n"
              "includes \"learn/learner.hpp\", but model does not declare learn")
expect_breach(harness/model/word.hpp "# include <learn/learner.hpp>\n"
              "includes <learn/learner.hpp>, but model does not declare learn")
expect_breach(harness/pv/src/word.cpp "#include \"live/zygote.hpp\"\n"
              "includes \"live/zygote.hpp\", but pv does not declare live")
expect_breach(harness/util/word.hpp "#include <vector>\n"
              "util is no module of harness/CMakeLists.txt")
expect_breach(harness/live/word.cpp "#include \"problems/table.hpp\"\n"
              "includes \"problems/table.hpp\", which is of no module and not beside it")
expect_breach(harness/live/word.cpp "#include \"../model/ids.hpp\"\n"
              "includes \"../model/ids.hpp\", out of its own folder")
foreach(header IN ITEMS unistd.h sys/mman.h fcntl.h signal.h fstream filesystem thread)
  expect_breach(harness/learn/word.cpp "#include <${header}>\n"
                "includes <${header}>, but learn makes no system call")
endforeach()
expect_breach(harness/pv/include/pv/word.hpp "#include <unistd.h>\n"
              "includes <unistd.h>; students see only pv/ and the standard library")
expect_breach(harness/pv/include/pv/word.hpp "#include \"model/ids.hpp\"\n"
              "includes \"model/ids.hpp\"; students see only pv/ and the standard library")
string(REPEAT "\n" 61 too_long)
expect_breach(problems/rendezvous/exercise.cpp "${too_long}" "has 61 lines, at most 60 are allowed")
string(REPEAT "int x[] = {1};\n" 401 too_long)
foreach(folder IN ITEMS harness/live tests/unit problems/rendezvous)
  expect_breach(${folder}/word.cpp "${too_long}" "has 401 lines, at most 400 are allowed")
endforeach()
string(REPLACE "x | model, learn |" "x | model |" rows_with_a_use_forgotten "${rows}")
expect_breach(docs/architecture.md "${rows_with_a_use_forgotten}"
              "no row says that live may use: model, learn")

file(REMOVE_RECURSE ${FOLDER})
