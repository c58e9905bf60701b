# Checks one program of the workbook, at each number of processes: that its verdict is the one it
# declares, and that the report says what it must.
# usage: cmake -D WORKBOOK=<binary> -D FILE=<file> -D PROBLEM=<slug> -D "PROCESSES=3;4;5" -P judge.cmake
# The file declares it itself:
#   // Verdict: NAME     its first line; an exercise as handed out has none, and must be judged wrong
#   // Options: WORDS    further options for the checker
#   // Says: SENTENCE    words of the report, wherever its lines are broken; {here} is the place, FILE:LINE,
#                        of the line that ends in "// here"
file(READ ${FILE} text)
get_filename_component(name ${FILE} NAME)

set(declared "")
if(text MATCHES "^// Verdict: ([a-z_]+)\n")
  set(declared ${CMAKE_MATCH_1})
elseif(NOT name STREQUAL "exercise.cpp")
  message(FATAL_ERROR "${FILE} must begin with a line \"// Verdict: NAME\"")
endif()

set(options "")
if(text MATCHES "\n// Options: ([^\n]*)")
  separate_arguments(options UNIX_COMMAND "${CMAKE_MATCH_1}")
endif()
if(declared)
  list(APPEND options --expect ${declared})
endif()

set(here "")
if(text MATCHES "^(.*)// here\n")
  string(REGEX REPLACE "[^\n]" "" lines_before "${CMAKE_MATCH_1}")
  string(LENGTH "${lines_before}" line)
  math(EXPR line "${line} + 1")
  set(here ${name}:${line})
endif()
string(REGEX MATCHALL "\n// Says: [^\n]*" sentences "${text}")

foreach(processes IN LISTS PROCESSES)
  execute_process(
    COMMAND ${WORKBOOK} check ${FILE} --problem ${PROBLEM} --processes ${processes} ${options}
    OUTPUT_VARIABLE report ERROR_VARIABLE report RESULT_VARIABLE status)
  if(declared AND NOT status EQUAL 0)
    message(FATAL_ERROR "${name}, ${processes} processes: it should be ${declared}\n${report}")
  elseif(NOT declared AND NOT status EQUAL 1)
    message(FATAL_ERROR "${name}, ${processes} processes: exit status ${status}, but an exercise "
                        "must be judged wrong as it is handed out\n${report}")
  endif()
  string(REGEX REPLACE "[ \n]+" " " words "${report}")
  foreach(sentence IN LISTS sentences)
    string(REPLACE "\n// Says: " "" sentence "${sentence}")
    string(REPLACE "{here}" "${here}" sentence "${sentence}")
    string(FIND "${words}" "${sentence}" found)
    if(found EQUAL -1)
      message(FATAL_ERROR "${name}, ${processes} processes: the report should say\n"
                          "  ${sentence}\nbut says\n${report}")
    endif()
  endforeach()
endforeach()
