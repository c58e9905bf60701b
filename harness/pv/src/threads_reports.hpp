#pragma once

#include "pv/program.hpp"

// What ThreadSanitizer reports, written down for the command that started us. The file is named by
// the environment variable WORKBOOK_RACES and begins with "type TYPE TEXT" and a line
// "process NAME" for each process, in their order; then there is a line for each race:
//     race ACCESS;ACCESS
// where an access is PROCESS r|w a|p PLACE SIZE PC,PC,...: by which process (-1: unknown), reading
// or writing, atomic or plain; "+OFFSET" in the shared struct or an address elsewhere, in
// hexadecimal; bytes; and the return addresses of the calls that led there, innermost first.
namespace pv::threads {

// To be called before there are threads. False: the file cannot be written, and errno says why.
bool begin_reports(const detail::AnyProgram& program);

}  // namespace pv::threads
