# Fails, naming each file, when the tree breaks a rule of its architecture:
#   - a module includes only the modules it declares in USES, and headers of its own folder;
#   - what makes no system call includes no header that offers one;
#   - what a student sees includes only pv/ and the standard library;
#   - files stay short;
#   - docs/architecture.md, if there, has a row for each module that says what it may use.
# Usage: cmake -D "MODULES=name>use use name>..." -D HARNESS=<folder> -P include_rules.cmake
# The tree that is judged is the folder above HARNESS.
cmake_minimum_required(VERSION 3.25)

set(pure_modules model mutate learn properties explore report)
set(libraries_of_pure_modules "^(fmt/.*|nlohmann/.*|xxhash\\.h)$")
set(headers_that_act fstream filesystem iostream thread mutex shared_mutex condition_variable future
                     stop_token semaphore latch barrier csignal cstdio chrono ctime random atomic)
set(most_lines 400)
set(most_lines_of_an_exercise 60)

get_filename_component(tree ${HARNESS} DIRECTORY)
set(breaches "")

function(report_breach file what)
  string(APPEND breaches "  ${file}: ${what}\n")
  set(breaches "${breaches}" PARENT_SCOPE)
endfunction()

# What a file includes, as written: "a/b.hpp" with its quotes or <a> with its brackets.
function(read_includes file out)
  file(STRINGS ${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
  set(includes "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "[<\"][^>\"]+[>\"]" include "${line}")
    list(APPEND includes "${include}")
  endforeach()
  set(${out} "${includes}" PARENT_SCOPE)
endfunction()

# uses_<module> for each word "module>" and the words behind it, up to the next such word.
string(REGEX REPLACE "[ ;]+" ";" words "${MODULES}")
set(modules "")
foreach(word IN LISTS words)
  if(word MATCHES "^([a-z_]+)>(.*)$")
    set(module ${CMAKE_MATCH_1})
    list(APPEND modules ${module})
    set(uses_${module} ${module} ${CMAKE_MATCH_2})
  elseif(NOT word STREQUAL "")
    list(APPEND uses_${module} ${word})
  endif()
endforeach()
if(NOT modules)
  message(FATAL_ERROR "No modules were passed: MODULES is \"${MODULES}\".")
endif()

file(GLOB_RECURSE files RELATIVE ${HARNESS} ${HARNESS}/*.cpp ${HARNESS}/*.hpp)
if(NOT files)
  message(FATAL_ERROR "No sources were found in ${HARNESS}.")
endif()
foreach(file IN LISTS files)
  string(REGEX MATCH "^[^/]+" module ${file})
  if(NOT module IN_LIST modules)
    report_breach(harness/${file} "${module} is no module of harness/CMakeLists.txt")
    continue()
  endif()
  get_filename_component(folder ${HARNESS}/${file} DIRECTORY)
  read_includes(${HARNESS}/${file} includes)
  foreach(include IN LISTS includes)
    string(REGEX REPLACE "[<>\"]" "" name ${include})
    string(REGEX MATCH "^[^/]+" first ${name})
    if(name MATCHES "/" AND first IN_LIST modules)
      if(NOT first IN_LIST uses_${module})
        report_breach(harness/${file} "includes ${include}, but ${module} does not declare ${first}")
      endif()
    elseif(include MATCHES "^\"" AND NOT EXISTS ${folder}/${name} AND NOT EXISTS ${folder}/${name}.in)
      report_breach(harness/${file} "includes ${include}, which is of no module and not beside it")
    elseif(name MATCHES "\\.\\./")
      report_breach(harness/${file} "includes ${include}, out of its own folder")
    endif()
    if(module IN_LIST pure_modules AND include MATCHES "^<" AND NOT first IN_LIST modules
       AND NOT name MATCHES "${libraries_of_pure_modules}"
       AND (name MATCHES "[./]" OR name IN_LIST headers_that_act))
      report_breach(harness/${file} "includes ${include}, but ${module} makes no system call")
    endif()
    if(file MATCHES "^pv/include/" AND NOT name MATCHES "^pv/[a-z_]+\\.hpp$"
       AND NOT include MATCHES "^<[a-z_]+>$")
      report_breach(harness/${file} "includes ${include}; students see only pv/ and the standard library")
    endif()
  endforeach()
endforeach()

file(GLOB_RECURSE files RELATIVE ${tree} ${tree}/harness/*.?pp ${tree}/tests/*.?pp
                                         ${tree}/problems/*.?pp ${tree}/solutions/*.?pp)
foreach(file IN LISTS files)
  file(READ ${tree}/${file} text)
  string(REGEX REPLACE "[^\n]" "" newlines "${text}")
  string(LENGTH "${newlines}" lines)
  set(most ${most_lines})
  if(file MATCHES "^problems/[^/]+/(exercise|program)\\.cpp$")
    set(most ${most_lines_of_an_exercise})
  endif()
  if(lines GREATER most)
    report_breach(${file} "has ${lines} lines, at most ${most} are allowed")
  endif()
endforeach()

if(EXISTS ${tree}/docs/architecture.md)
  file(READ ${tree}/docs/architecture.md text)
  foreach(module IN LISTS modules)
    set(uses ${uses_${module}})
    list(REMOVE_AT uses 0)
    list(JOIN uses ", " uses)
    if(module STREQUAL "cli")
      set(uses "all")
    elseif(uses STREQUAL "")
      set(uses "-")
    endif()
    if(NOT text MATCHES "\n\\| `${module}` \\|[^\n|]*\\| ${uses} \\|\n")
      report_breach(docs/architecture.md "no row says that ${module} may use: ${uses}")
    endif()
  endforeach()
endif()

if(breaches)
  message(FATAL_ERROR "The architecture is broken (see docs/architecture.md):\n${breaches}")
endif()
