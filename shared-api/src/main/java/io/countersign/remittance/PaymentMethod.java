package io.countersign.remittance;

/** How a customer sent money. */
public enum PaymentMethod {
    TRANSFER,
    CASH,
    CHEQUE,
    DRAFT,
    WECHAT_PAY,
    ALIPAY,
    CARD
}
