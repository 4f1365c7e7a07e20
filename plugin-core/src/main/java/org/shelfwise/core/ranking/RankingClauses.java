package org.shelfwise.core.ranking;

/**
 * What to ask of the index, in the query language of Solr 4.
 *
 * @param sort replaces the sort clauses; null leaves them
 * @param boost a function that relevance is multiplied by; null for none
 * @param filter a further filter query; null for none
 */
public record RankingClauses(String sort, String boost, String filter) {

    static final RankingClauses NONE = new RankingClauses(null, null, null);
}
