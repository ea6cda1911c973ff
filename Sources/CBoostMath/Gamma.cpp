#include "CBoostMath.h"
#include "Guarded.hpp"

#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>

using quire::guarded;
using quire::Quiet;

double boost_math_log_gamma(double x) {
  return guarded([=] { return boost::math::lgamma(x, Quiet()); });
}

double boost_math_gamma(double x) {
  return guarded([=] { return boost::math::tgamma(x, Quiet()); });
}

double boost_math_gamma_one_plus_minus_one(double x) {
  return guarded([=] { return boost::math::tgamma1pm1(x, Quiet()); });
}

double boost_math_digamma(double x) {
  return guarded([=] { return boost::math::digamma(x, Quiet()); });
}

double boost_math_trigamma(double x) {
  return guarded([=] { return boost::math::trigamma(x, Quiet()); });
}

double boost_math_gamma_p(double a, double x) {
  return guarded([=] { return boost::math::gamma_p(a, x, Quiet()); });
}

double boost_math_gamma_q(double a, double x) {
  return guarded([=] { return boost::math::gamma_q(a, x, Quiet()); });
}

double boost_math_gamma_p_inverse(double a, double p) {
  return guarded([=] { return boost::math::gamma_p_inv(a, p, Quiet()); });
}

double boost_math_gamma_q_inverse(double a, double q) {
  return guarded([=] { return boost::math::gamma_q_inv(a, q, Quiet()); });
}
