package io.countersign.web.bank;

import java.util.List;

/**
 * What came of a file.
 *
 * @param added how many of its statements had not been there before
 * @param exactMatches how many matches beyond doubt the policy confirmed by itself
 */
record EnteredStatements(int added, int exactMatches, List<ShownStatement> statements) {}
