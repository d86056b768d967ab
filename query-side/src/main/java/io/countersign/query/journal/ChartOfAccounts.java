package io.countersign.query.journal;

/** The codes of the company's chart of accounts. Each posting names one of them. */
public final class ChartOfAccounts {

    /** Money in the bank (银行存款), by bank account. */
    public static final String BANK = "1002";

    /** Money that has left one of our own accounts and not arrived on the other (其他货币资金). */
    public static final String OTHER_FUNDS = "1012";

    /** What customers owe (应收账款), by customer. */
    public static final String RECEIVABLES = "1122";

    /** What finance books by hand in its general ledger (待处理财产损溢). */
    public static final String TO_BE_CLEARED = "1901";

    /** Confirmed money that no invoice has taken (预收账款), by customer. */
    public static final String ADVANCES = "2203";

    /** What the company owes its own people (其他应付款), by person. */
    public static final String OTHER_PAYABLES = "2241";

    /** Sales (主营业务收入). */
    public static final String SALES = "6001";

    /** Sales returns (销售退回), which lessen the sales. */
    public static final String SALES_RETURNS = "6001.02";

    /** Selling expenses (销售费用), by person. */
    public static final String SELLING_EXPENSES = "6601";

    /** The bank's fees, and interest either way (财务费用). */
    public static final String FINANCIAL_EXPENSES = "6603";

    private ChartOfAccounts() {}
}
