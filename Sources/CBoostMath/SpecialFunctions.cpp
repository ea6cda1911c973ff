#include "CBoostMath.h"
#include "Guarded.hpp"

#include <boost/math/special_functions/gamma.hpp>

double boost_math_gamma_ratio(double a, double delta) {
  return quire::guarded([=] { return boost::math::tgamma_delta_ratio(a, delta, quire::Quiet()); });
}
