package io.countersign.account;

/** What kind of paper a customer has given. */
public enum PaperKind {
    /** 证照. */
    BUSINESS_LICENCE,
    /** GSP. */
    GSP_CERTIFICATE,
    /** 开票信息. */
    INVOICING_DETAILS,
    /** 合同. */
    CONTRACT
}
