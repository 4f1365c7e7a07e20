package org.shelfwise.demo.architecture.violations.core.stock;

import org.apache.solr.client.solrj.SolrQuery;

record KnowsSolr(SolrQuery query) {}
