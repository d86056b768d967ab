/** The receivables summary (应收账款汇总表): who owes what, and since when. */
@NullMarked
package io.countersign.web.pages.receivables;

import org.jspecify.annotations.NullMarked;
