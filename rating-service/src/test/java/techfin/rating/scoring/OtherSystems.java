package techfin.rating.scoring;

import com.fasterxml.jackson.databind.JsonNode;

/** Systems of other forms than the shipped one. */
final class OtherSystems {
    private OtherSystems() {}

    /**
     * Three groups out of 1000 with stage-dependent columns, a bonus and a penalty, as the national 创新积分制 of 2024 and
     * its local variants are built (weights here are made up: the national ones are not published).
     */
    static JsonNode outOfThousand() {
        return Json.of("""
                {'full_score': 1000,
                 'dimensions': {'T': '技术创新指标', 'G': '成长经营指标', 'A': '辅助指标'},
                 'dimension_weights': {'early': {'T': 600, 'G': 250, 'A': 150}, 'later': {'T': 450, 'G': 400, 'A': 150}},
                 'grades': [{'grade': '一级', 'min': 800}, {'grade': '二级', 'min': 500}, {'grade': '三级', 'min': 0},
                            {'grade': '否决', 'veto': true}, {'grade': '未评', 'insufficient_data': true}],
                 'gates': {'一级': {'T': 50, 'min_any': 20}},
                 'indicators': [
                  {'code': 'T1', 'name_zh': '研发费用金额', 'dimension': 'T', 'weight': 33.3, 'direction': 'higher',
                   'scoring': {'type': 'piecewise_linear', 'points': [[0, 0], [700, 100]]}},
                  {'code': 'T2', 'name_zh': '研发费用占营业收入比', 'dimension': 'T', 'weight': 66.7,
                   'scoring': {'type': 'step', 'bands': [[6, 100], [3, 55.5], [null, 0]]}},
                  {'code': 'G1', 'name_zh': '资产负债率', 'dimension': 'G', 'weight': 3, 'direction': 'lower',
                   'scoring': {'type': 'step_upper', 'bands': [[55, 100], [75, 50], [null, 0]]}},
                  {'code': 'G2', 'name_zh': '营业收入增长率', 'dimension': 'G', 'weight': 7,
                   'scoring': {'type': 'piecewise_linear', 'points': [[-3, 0], [11, 70], [30, 100]]}},
                  {'code': 'A1', 'name_zh': '科技奖励', 'dimension': 'A', 'weight': 1,
                   'scoring': {'type': 'levels', 'levels': {'国家': 100, '省': 60, '无': 0}}},
                  {'code': 'B1', 'name_zh': '加分项', 'dimension': 'A', 'effect': 'bonus', 'weight': 50,
                   'scoring': {'type': 'checklist', 'items': {'首贷': 1, '上市': 2}}},
                  {'code': 'P1', 'name_zh': '负面项', 'dimension': 'A', 'effect': 'penalty', 'weight': 200,
                   'scoring': {'type': 'piecewise_linear', 'points': [[0, 0], [4, 100]]}}]}
                """);
    }

    /**
     * Twelve dimensions whose weights have large prime numbers in them: where some indicators do not apply, the common
     * denominator is far beyond 64 bits.
     */
    static JsonNode ofManyPrimes() {
        int[] primes = {53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 47, 43};
        StringBuilder dimensions = new StringBuilder();
        StringBuilder weights = new StringBuilder();
        StringBuilder indicators = new StringBuilder();
        for (int d = 0; d < primes.length; d++) {
            String comma = d == 0 ? "" : ", ";
            dimensions.append(comma).append("'D%d': '维度%d'".formatted(d, d));
            weights.append(comma).append("'D%d': %d".formatted(d, d == 0 ? 12 : 8));
            indicators.append(comma).append("""
                    {'code': 'A%1$d', 'name_zh': '指标', 'dimension': 'D%1$d', 'weight': %2$d,
                     'scoring': {'type': 'piecewise_linear', 'points': [[0, 0], [3, 100]]}},
                    {'code': 'B%1$d', 'name_zh': '指标', 'dimension': 'D%1$d', 'weight': %3$d,
                     'scoring': {'type': 'piecewise_linear', 'points': [[0, 0], [7, 100]]}}
                    """.formatted(d, primes[d], 100 - primes[d]));
        }
        return Json.of("""
                {'dimensions': {%s}, 'dimension_weights': {'every': {%s}},
                 'grades': [{'grade': 'A', 'min': 50}, {'grade': 'B', 'min': 0}, {'grade': 'D', 'veto': true},
                            {'grade': 'NR', 'insufficient_data': true}],
                 'caps': [{'at_most': 'NR', 'coverage_below': 60, 'reason': 'coverage below 60 %%'}],
                 'indicators': [%s]}
                """.formatted(dimensions, weights, indicators));
    }
}
