#include "CBoostMath.h"
#include "Guarded.hpp"

#include <boost/math/special_functions/erf.hpp>

using quire::guarded;
using quire::Quiet;

double boost_math_erf(double x) {
  return guarded([=] { return boost::math::erf(x, Quiet()); });
}

double boost_math_erfc(double x) {
  return guarded([=] { return boost::math::erfc(x, Quiet()); });
}

double boost_math_erf_inverse(double x) {
  return guarded([=] { return boost::math::erf_inv(x, Quiet()); });
}

double boost_math_erfc_inverse(double x) {
  return guarded([=] { return boost::math::erfc_inv(x, Quiet()); });
}
