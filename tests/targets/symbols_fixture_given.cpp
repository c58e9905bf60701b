// The second unit of the fixture: what a library would define.
#include "symbols_fixture.hpp"

fixture::Sem::Sem(int units) : value_(units) {}
