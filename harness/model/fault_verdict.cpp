#include "model/fault_verdict.hpp"

namespace harness::model {

Verdict verdict_of(OperationKind fault) {
  switch (fault) {
    case OperationKind::exited:
      return Verdict::incomplete;
    case OperationKind::crashed:
      return Verdict::crash;
    case OperationKind::spinning:
      return Verdict::spinning;
    case OperationKind::misuse:
      return Verdict::misuse;
    case OperationKind::refused:
    case OperationKind::diverged:
      return Verdict::nondeterministic;
    default:
      return Verdict::unmodelled;
  }
}

}  // namespace harness::model
