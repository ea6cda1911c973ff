import Foundation
import Statistics
import Testing

@Suite struct `Continuous distributions` {
  struct Point {
    let distribution: any ContinuousDistribution
    let x: Double
    let logDensity: Double
    let logCDF: Double
    let logSurvival: Double

    init(
      _ distribution: any ContinuousDistribution, x: Double, logDensity: Double, logCDF: Double,
      logSurvival: Double
    ) {
      self.distribution = distribution
      self.x = x
      self.logDensity = logDensity
      self.logCDF = logCDF
      self.logSurvival = logSurvival
    }
  }

  // mpmath at 60 digits: series of positive terms for the incomplete gamma and beta functions, Poisson mixtures of 150
  // terms and more for the noncentral ones, and the noncentral t by quadrature of the normal tail over the chi density.
  static var points: [Point] {
    get throws {
      [
        try Point(
          ChiSquare(degreesOfFreedom: 3), x: 7.815, logDensity: -3.7984160512679529462,
          logCDF: -0.051286876486970445634, logSurvival: -2.9958542214916607593),
        try Point(
          ChiSquare(degreesOfFreedom: 1), x: 1e-8, logDensity: 8.2914018337715099838,
          logCDF: -9.4361317262875768235, logSurvival: -0.000079791639215483498475),
        try Point(
          ChiSquare(degreesOfFreedom: 100), x: 900, logDensity: -295.90575957145092469,
          logCDF: -6.929916559119636e-129, logSurvival: -295.0976292236336585),
        try Point(
          ChiSquare(degreesOfFreedom: 0.5), x: 2000, logDensity: -1007.1619861644946256,
          logCDF: -0.0, logSurvival: -1006.4695879554397312),
        try Point(
          Gamma(shape: 2.5, rate: 0.25), x: 4, logDensity: -2.6709772315928097785,
          logCDF: -1.8914364076182329432, logSurvival: -0.16352527559465034458),
        try Point(
          Gamma(shape: 300, rate: 2), x: 20, logDensity: -345.53396350978488763,
          logCDF: -348.099501455263592, logSurvival: -6.642129898045976e-152),
        try Point(
          Gamma(shape: 0.01, rate: 1), x: 1e-30, logDensity: 63.787297383881135017,
          logCDF: -0.68508521995214407311, logSurvival: -0.70127466498479798374),
        try Point(
          Beta(alpha: 2, beta: 3), x: 0.4, logDensity: 0.54696467038186386013,
          logCDF: -0.64473804135225769317, logSurvival: -0.7440195109337019609),
        try Point(
          Beta(alpha: 0.5, beta: 0.5), x: 1e-20, logDensity: 21.881121044091056693,
          logCDF: -23.477433635229911732, logSurvival: -6.3661977238784556235e-11),
        try Point(
          Beta(alpha: 18, beta: 4), x: 0.01, logDensity: -68.234738190246093086,
          logCDF: -75.7286848990816061, logSurvival: -1.2925579600000087e-33),
        try Point(
          Beta(alpha: 400, beta: 600), x: 0.7, logDensity: -188.6602283739024604,
          logCDF: -8.128225045996207e-86, logSurvival: -195.92697541928949197),
        try Point(
          FDistribution(numeratorDegreesOfFreedom: 2, denominatorDegreesOfFreedom: 27), x: 4.846,
          logDensity: -4.4474672838246608809, logCDF: -0.016038925654028388839,
          logSurvival: -4.1407454021815808202),
        try Point(
          FDistribution(numeratorDegreesOfFreedom: 5, denominatorDegreesOfFreedom: 10), x: 1e-6,
          logDensity: -18.384510002407468822, logCDF: -33.116310220817424397,
          logSurvival: -4.1473358908641325207e-15),
        try Point(
          FDistribution(numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: 40), x: 1e9,
          logDensity: -378.75041564251385502, logCDF: -1.6208934905735582e-157,
          logSurvival: -361.02288206547064129),
        try Point(
          FDistribution(numeratorDegreesOfFreedom: 100, denominatorDegreesOfFreedom: 200), x: 8,
          logDensity: -77.870889111393217854, logCDF: -1.7258785907705198e-35,
          logSurvival: -80.044742005988835672),
        try Point(
          Exponential(rate: 0.5), x: 3, logDensity: -2.1931471805599453094,
          logCDF: -0.25248245892545399604, logSurvival: -1.5),
        try Point(
          Exponential(rate: 2), x: 500, logDensity: -999.30685281944005469, logCDF: -0.0,
          logSurvival: -1000.0),
        try Point(
          Exponential(rate: 1), x: 1e-12, logDensity: -9.9999999999999997989e-13,
          logCDF: -27.631021115929048228, logSurvival: -9.9999999999999997989e-13),
        try Point(
          Weibull(shape: 1.5, scale: 2), x: 3, logDensity: -1.9220668254850823101,
          logCDF: -0.17349174476286021696, logSurvival: -1.8371173070873835736),
        try Point(
          Weibull(shape: 0.7, scale: 1), x: 20000, logDensity: -1028.320951314906642, logCDF: -0.0,
          logSurvival: -1024.9932301052070707),
        try Point(
          Weibull(shape: 3.0, scale: 10), x: 1e-110, logDensity: -512.37786344900407774,
          logCDF: -766.76083596701721262, logSurvival: -0.0),
        try Point(
          LogNormal(logMean: 1, logDeviation: 0.5), x: 3, logDensity: -1.3438524082655623139,
          logCDF: -0.54788024320340732529, logSurvival: -0.86316261121713748722),
        try Point(
          LogNormal(logMean: 0, logDeviation: 1), x: 1e20, logDensity: -1107.3502624887651885,
          logCDF: -0.0, logSurvival: -1065.1287963223678639),
        try Point(
          LogNormal(logMean: 2, logDeviation: 3), x: 1e-60, logDensity: -955.16542413338580861,
          logCDF: -1096.0665124863272673, logSurvival: -0.0),
        try Point(
          Uniform(lower: -1, upper: 3), x: 2.5, logDensity: -1.3862943611198906188,
          logCDF: -0.13353139262452262315, logSurvival: -2.0794415416798359283),
        try Point(
          NoncentralStudentT(degreesOfFreedom: 18, noncentrality: 1.5), x: 2.1,
          logDensity: -1.164996230323127031, logCDF: -0.3496303563928790779,
          logSurvival: -1.2206057727735409267),
        try Point(
          NoncentralStudentT(degreesOfFreedom: 5, noncentrality: -3), x: 4,
          logDensity: -14.582226038158482965, logCDF: -4.0322682499565006707e-7,
          logSurvival: -14.723766793768548772),
        try Point(
          NoncentralStudentT(degreesOfFreedom: 40, noncentrality: 6), x: -3,
          logDensity: -37.918125481299038713, logCDF: -39.726443284045551923,
          logSurvival: -5.5850221017110974965e-18),
        try Point(
          NoncentralStudentT(degreesOfFreedom: 3, noncentrality: 80), x: 60,
          logDensity: -4.4760639807143706153, logCDF: -1.9029251630855137654,
          logSurvival: -0.1614979754291588353),
        try Point(
          NoncentralStudentT(degreesOfFreedom: 200, noncentrality: 8), x: 40,
          logDensity: -131.4865855546910255, logCDF: -1.9363100303520329e-58,
          logSurvival: -132.88915127797660345),
        try Point(
          NoncentralChiSquare(degreesOfFreedom: 4, noncentrality: 10), x: 20,
          logDensity: -3.4754739130186940148, logCDF: -0.20051169536021388994,
          logSurvival: -1.7054639057158297805),
        try Point(
          NoncentralChiSquare(degreesOfFreedom: 2, noncentrality: 30), x: 0.125,
          logDensity: -14.975631039470450614, logCDF: -17.370690431429427985,
          logSurvival: -2.8576234755976550021e-8),
        try Point(
          NoncentralChiSquare(degreesOfFreedom: 3, noncentrality: 5), x: 400,
          logDensity: -160.19544511998587431, logCDF: -6.030739758620182e-70,
          logSurvival: -159.38408682666380268),
        try Point(
          NoncentralChiSquare(degreesOfFreedom: 0.5, noncentrality: 50), x: 1e-20,
          logDensity: 8.0774670750726215172, logCDF: -36.5879404236884016,
          logSurvival: -1.2884256725810207634e-16),
        try Point(
          NoncentralF(
            numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: 36, noncentrality: 12),
          x: 4.5, logDensity: -1.8748935637088668715, logCDF: -0.77096995132596975975,
          logSurvival: -0.62094594174612257135),
        try Point(
          NoncentralF(
            numeratorDegreesOfFreedom: 4, denominatorDegreesOfFreedom: 60, noncentrality: 40),
          x: 0.0625, logDensity: -20.35539486354191019, logCDF: -24.102109836983570373,
          logSurvival: -3.4086836349775233745e-11),
      ]
    }
  }

  @Test func `meet independent figures in the body and far out`() throws {
    for point in try Self.points {
      let (distribution, x) = (point.distribution, point.x)
      let place = "\(distribution) at \(x)"
      #expect(digits(distribution.logDensity(x), point.logDensity) > 12.5, "\(place)")
      #expect(digits(distribution.logCDF(x), point.logCDF) > 12, "\(place)")
      #expect(digits(distribution.logSurvival(x), point.logSurvival) > 12, "\(place)")
      for (found, logarithm) in [
        (distribution.density(x), point.logDensity), (distribution.cdf(x), point.logCDF),
        (distribution.survival(x), point.logSurvival),
      ] where logarithm > -700 {
        #expect(digits(found, exp(logarithm)) > 12, "\(place): \(found), log \(logarithm)")
      }
    }
  }

  @Test func `find the value again from either tail`() throws {
    for point in try Self.points {
      let (distribution, x) = (point.distribution, point.x)
      // What the probability's rounding leaves of x: nothing to find where it is all but 1.
      if point.logCDF > -700, point.logCDF < -1e-3 {
        #expect(digits(distribution.quantile(distribution.cdf(x)), x) > 9, "\(distribution) \(x)")
      }
      if point.logSurvival > -700, point.logSurvival < -1e-3 {
        let found = distribution.survivalQuantile(distribution.survival(x))
        #expect(digits(found, x) > 9, "\(distribution) \(x)")
      }
    }
  }
}
