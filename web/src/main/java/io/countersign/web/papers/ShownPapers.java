package io.countersign.web.papers;

import java.util.List;

/** The papers of one customer. */
record ShownPapers(String account, List<ShownPaper> papers) {}
