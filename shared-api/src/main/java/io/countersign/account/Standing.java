package io.countersign.account;

/** How good a customer is (客户等级). */
public enum Standing {
    /** 重点客户: creditworthy, with good volume. */
    KEY,
    /** 普通客户. */
    REGULAR,
    /** 小客户. */
    SMALL
}
