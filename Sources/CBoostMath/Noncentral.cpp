#include "CBoostMath.h"
#include "Guarded.hpp"

#include <boost/math/distributions/non_central_chi_squared.hpp>
#include <boost/math/distributions/non_central_f.hpp>
#include <boost/math/distributions/non_central_t.hpp>

namespace {
using NoncentralT = boost::math::non_central_t_distribution<double, quire::Quiet>;
using NoncentralChiSquare = boost::math::non_central_chi_squared_distribution<double, quire::Quiet>;
using NoncentralF = boost::math::non_central_f_distribution<double, quire::Quiet>;
using boost::math::complement;
using quire::guarded;
}  // namespace

double boost_math_noncentral_t_pdf(double df, double delta, double x) {
  return guarded([=] { return boost::math::pdf(NoncentralT(df, delta), x); });
}

double boost_math_noncentral_t_cdf(double df, double delta, double x) {
  return guarded([=] { return boost::math::cdf(NoncentralT(df, delta), x); });
}

double boost_math_noncentral_t_upper(double df, double delta, double x) {
  return guarded([=] { return boost::math::cdf(complement(NoncentralT(df, delta), x)); });
}

double boost_math_noncentral_chi_square_pdf(double df, double lambda, double x) {
  return guarded([=] { return boost::math::pdf(NoncentralChiSquare(df, lambda), x); });
}

double boost_math_noncentral_chi_square_cdf(double df, double lambda, double x) {
  return guarded([=] { return boost::math::cdf(NoncentralChiSquare(df, lambda), x); });
}

double boost_math_noncentral_chi_square_upper(double df, double lambda, double x) {
  return guarded([=] { return boost::math::cdf(complement(NoncentralChiSquare(df, lambda), x)); });
}

double boost_math_noncentral_f_pdf(double df1, double df2, double lambda, double x) {
  return guarded([=] { return boost::math::pdf(NoncentralF(df1, df2, lambda), x); });
}

double boost_math_noncentral_f_cdf(double df1, double df2, double lambda, double x) {
  return guarded([=] { return boost::math::cdf(NoncentralF(df1, df2, lambda), x); });
}

double boost_math_noncentral_f_upper(double df1, double df2, double lambda, double x) {
  return guarded([=] { return boost::math::cdf(complement(NoncentralF(df1, df2, lambda), x)); });
}
