#pragma once

// Everything a problem's given header may use.
#include "pv/program.hpp"
#include "pv/region.hpp"
#include "pv/semaphore.hpp"
