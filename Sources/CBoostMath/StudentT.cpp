#include "CBoostMath.h"
#include "Guarded.hpp"

#include <boost/math/distributions/students_t.hpp>

namespace {
using StudentT = boost::math::students_t_distribution<double, quire::Quiet>;
}

double boost_math_student_t_pdf(double degrees_of_freedom, double x) {
  return quire::guarded([=] { return boost::math::pdf(StudentT(degrees_of_freedom), x); });
}

double boost_math_student_t_cdf(double degrees_of_freedom, double x) {
  return quire::guarded([=] { return boost::math::cdf(StudentT(degrees_of_freedom), x); });
}

double boost_math_student_t_upper(double degrees_of_freedom, double x) {
  return quire::guarded(
      [=] { return boost::math::cdf(boost::math::complement(StudentT(degrees_of_freedom), x)); });
}

double boost_math_student_t_quantile(double degrees_of_freedom, double p) {
  return quire::guarded([=] { return boost::math::quantile(StudentT(degrees_of_freedom), p); });
}

double boost_math_student_t_upper_quantile(double degrees_of_freedom, double q) {
  return quire::guarded(
      [=] { return boost::math::quantile(boost::math::complement(StudentT(degrees_of_freedom), q)); });
}
