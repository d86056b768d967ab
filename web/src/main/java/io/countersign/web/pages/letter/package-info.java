/** The letter in which a customer is asked to confirm what they owe, to be printed, sealed and sent. */
@NullMarked
package io.countersign.web.pages.letter;

import org.jspecify.annotations.NullMarked;
