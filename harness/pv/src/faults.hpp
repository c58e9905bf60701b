#pragma once

namespace pv::faults {

// From now on a fatal signal, or a system call the filter does not let pass, is announced at the
// gate instead of ending the process. Called once, by the zygote; its children inherit it.
void install_handlers();

// Makes the processor's time stamp counter unreadable for this process, if the exercise's own code
// may read it. (The C library's clocks are refused by name; and the kernel would have to switch a
// control register each time the process and the checker take turns.)
void forbid_time_stamps();

}  // namespace pv::faults
