/** What a project's page shows. */
@NullMarked
package io.countersign.web.pages.project;

import org.jspecify.annotations.NullMarked;
