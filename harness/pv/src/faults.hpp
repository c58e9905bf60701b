#pragma once

namespace pv::faults {

// From now on a fatal signal, or a system call the filter does not let pass, is announced at the gate
// instead of ending the process. Called once, by the zygote; its children inherit it.
void install_handlers();

// Makes the processor's time stamp counter unreadable for this process.
void forbid_time_stamps();

}  // namespace pv::faults
