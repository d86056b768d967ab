/** Where does a project stand? */
@NullMarked
package io.countersign.query.projects;

import org.jspecify.annotations.NullMarked;
