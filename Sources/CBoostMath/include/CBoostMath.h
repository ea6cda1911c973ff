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

/// Gamma function, its logarithm, and Γ(1 + x) − 1 without cancellation near 0.
double boost_math_log_gamma(double x);
double boost_math_gamma(double x);
double boost_math_gamma_one_plus_minus_one(double x);
double boost_math_digamma(double x);
double boost_math_trigamma(double x);

/// Regularised incomplete gamma functions, lower and upper, and their inverses in x.
double boost_math_gamma_p(double a, double x);
double boost_math_gamma_q(double a, double x);
double boost_math_gamma_p_inverse(double a, double p);
double boost_math_gamma_q_inverse(double a, double q);

/// Regularised incomplete beta functions, lower and upper, and their inverses in x, which also give 1 − x.
double boost_math_incomplete_beta(double a, double b, double x);
double boost_math_incomplete_beta_upper(double a, double b, double x);
double boost_math_incomplete_beta_inverse(double a, double b, double p, double *one_minus_x);
double boost_math_incomplete_beta_upper_inverse(double a, double b, double q, double *one_minus_x);

/// Error functions and their inverses.
double boost_math_erf(double x);
double boost_math_erfc(double x);
double boost_math_erf_inverse(double x);
double boost_math_erfc_inverse(double x);

#ifdef __cplusplus
}
#endif

#endif
