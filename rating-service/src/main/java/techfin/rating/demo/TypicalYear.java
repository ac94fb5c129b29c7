package techfin.rating.demo;

/** The last year of the typical worked firm, which the tests of the scoring rate 66.31, BBB. */
final class TypicalYear {
    static final String DEBT_RATIO = "52";

    static final String VALUES = """
            {"I01": {"rd_revenue_pct": "4.5", "rd_cost_pct": "5.1"}, "I02": "8", "I03": "18", "I04": "self_I_1",
             "I05": "1", "I06": "3.67", "I07": "68", "I08": "municipal", "I09": "1",
             "M01": {"system_and_ledger": "1", "institute_and_cooperation": "0.5",
              "conversion_incentive_and_platform": "0.5", "talent_training_and_appraisal": "1"},
             "M02": "2", "M03": "level2", "M04": "12",
             "M05": {"audited_statements": "1", "separate_rd_account": "1", "clear_equity_and_controller": "1",
              "published_annual_report_on_time": "1"},
             "F01": "11", "F02": "9", "F03": "5.5", "F04": "52", "F05": "0.9", "F06": "10.4", "F07": "3.4",
             "E01": "high_tech", "E02": "municipal", "E03": "B", "E04": {},
             "E05": {"equity_3y_wan": "0", "best_patent_value_1_10": "6"}}""";

    private TypicalYear() {}
}
