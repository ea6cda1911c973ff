#include "CBoostMath.h"
#include "Guarded.hpp"

#include <boost/math/special_functions/beta.hpp>

using quire::guarded;
using quire::Quiet;

double boost_math_incomplete_beta(double a, double b, double x) {
  return guarded([=] { return boost::math::ibeta(a, b, x, Quiet()); });
}

double boost_math_incomplete_beta_upper(double a, double b, double x) {
  return guarded([=] { return boost::math::ibetac(a, b, x, Quiet()); });
}

double boost_math_incomplete_beta_inverse(double a, double b, double p, double *one_minus_x) {
  *one_minus_x = std::numeric_limits<double>::quiet_NaN();
  return guarded([=] { return boost::math::ibeta_inv(a, b, p, one_minus_x, Quiet()); });
}

double boost_math_incomplete_beta_upper_inverse(double a, double b, double q, double *one_minus_x) {
  *one_minus_x = std::numeric_limits<double>::quiet_NaN();
  return guarded([=] { return boost::math::ibetac_inv(a, b, q, one_minus_x, Quiet()); });
}
