#ifndef QUIRE_CBOOSTMATH_GUARDED_HPP
#define QUIRE_CBOOSTMATH_GUARDED_HPP

#include <boost/math/policies/policy.hpp>
#include <limits>

namespace quire {

/// Every kind of trouble becomes a value: NaN, an infinity, or the best estimate that was reached.
using Quiet = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::pole_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::underflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::denorm_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
    boost::math::policies::rounding_error<boost::math::policies::ignore_error>,
    boost::math::policies::indeterminate_result_error<boost::math::policies::ignore_error>>;

/// Some root finders of Boost throw whatever the policy says; a Swift caller could not catch that.
template <typename Body>
double guarded(Body body) noexcept {
  try {
    return body();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

}  // namespace quire

#endif
