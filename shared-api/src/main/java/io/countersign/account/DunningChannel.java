package io.countersign.account;

/** How a customer was asked for payment. */
public enum DunningChannel {
    PHONE,
    QQ,
    WECHAT,
    SMS,
    VISIT
}
