/** Which orders may ship before they are paid, and who said so? */
@NullMarked
package io.countersign.query.credit;

import org.jspecify.annotations.NullMarked;
