/** What a bank's file says: MT940, MT942, CAMT and tables, read whole or refused with the line and the reason. */
@NullMarked
package io.countersign.web.bankfile;

import org.jspecify.annotations.NullMarked;
