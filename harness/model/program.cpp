#include "model/program.hpp"

namespace harness::model {

std::string name_of(const ProcessName& process) {
  if (process.role_size == 1) {
    return process.role;
  }
  return process.role + " " + std::to_string(process.index);
}

}  // namespace harness::model
