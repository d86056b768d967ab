/** Money that was sent: the slip, its confirmation and where it went. */
@NullMarked
package io.countersign.remittance;

import org.jspecify.annotations.NullMarked;
