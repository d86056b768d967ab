/** The exact forms of text and bytes: what is read has to be what would be written. */
@NullMarked
package io.countersign.notary.form;

import org.jspecify.annotations.NullMarked;
