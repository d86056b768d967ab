/** The edge's own tables: sign-ins, tokens, the directory of people, remembered answers. */
@NullMarked
package io.countersign.web.tables;

import org.jspecify.annotations.NullMarked;
