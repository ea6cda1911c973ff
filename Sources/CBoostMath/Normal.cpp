#include "CBoostMath.h"
#include "Guarded.hpp"

#include <boost/math/distributions/normal.hpp>

namespace {
using Normal = boost::math::normal_distribution<double, quire::Quiet>;
}

double boost_math_normal_pdf(double x) {
  return quire::guarded([=] { return boost::math::pdf(Normal(), x); });
}

double boost_math_normal_cdf(double x) {
  return quire::guarded([=] { return boost::math::cdf(Normal(), x); });
}

double boost_math_normal_upper(double x) {
  return quire::guarded([=] { return boost::math::cdf(boost::math::complement(Normal(), x)); });
}

double boost_math_normal_quantile(double p) {
  return quire::guarded([=] { return boost::math::quantile(Normal(), p); });
}

double boost_math_normal_upper_quantile(double q) {
  return quire::guarded([=] { return boost::math::quantile(boost::math::complement(Normal(), q)); });
}
