#ifndef QUIRE_CBOOSTMATH_H
#define QUIRE_CBOOSTMATH_H

/// Distribution functions of Boost.Math, as plain C.
///
/// No function here lets a C++ exception out. An argument outside the domain gives a NaN, a result past
/// the largest double an infinity, one below the smallest a zero. "upper" means the tail above x,
/// computed as such and never as one minus the lower tail.

#ifdef __cplusplus
extern "C" {
#endif

/// Standard normal distribution.
double boost_math_normal_pdf(double x);
double boost_math_normal_cdf(double x);
double boost_math_normal_upper(double x);
double boost_math_normal_quantile(double p);
double boost_math_normal_upper_quantile(double q);

/// Student's t distribution with real, positive degrees of freedom.
double boost_math_student_t_pdf(double degrees_of_freedom, double x);
double boost_math_student_t_cdf(double degrees_of_freedom, double x);
double boost_math_student_t_upper(double degrees_of_freedom, double x);
double boost_math_student_t_quantile(double degrees_of_freedom, double p);
double boost_math_student_t_upper_quantile(double degrees_of_freedom, double q);

#ifdef __cplusplus
}
#endif

#endif
