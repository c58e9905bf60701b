# Judges FILE by the four rules, and fails unless it comes to ANSWERS: kept or broken, four times, in
# the order progress, mutual exclusion, bounded waiting, no busy waiting.
execute_process(COMMAND ${WORKBOOK} check ${FILE} --rules OUTPUT_VARIABLE report ERROR_VARIABLE report
                RESULT_VARIABLE status)
string(REGEX MATCHALL
       "(progress|mutual exclusion|bounded waiting|no busy waiting)  +(kept|broken)" rows "${report}")
list(TRANSFORM rows REPLACE ".* " "" OUTPUT_VARIABLE found)
if(NOT found STREQUAL ANSWERS)
  message(FATAL_ERROR "expected ${ANSWERS}, but it says ${found} (exit status ${status}):\n${report}")
endif()
