package io.countersign.people;

/** What a person is in the office. */
public enum Role {
    SALES_ASSISTANT,
    SALESPERSON,
    /** Of one or more regions. */
    REGIONAL_MANAGER,
    SALES_DIRECTOR,
    DEPUTY_GENERAL_MANAGER,
    GENERAL_MANAGER,
    /** 老总. */
    PRESIDENT,
    FINANCE,
    PURCHASING,
    WAREHOUSE,
    AFTER_SALES,
    /** Reads everything, writes nothing. */
    AUDITOR,
    /** Appoints staff and changes policy, touches no money. */
    ADMINISTRATOR
}
