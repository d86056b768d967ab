/** Bank statements over HTTP: entered from files, compared with remittances, matched, parked and finished. */
@NullMarked
package io.countersign.web.bank;

import org.jspecify.annotations.NullMarked;
