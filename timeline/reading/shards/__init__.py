"""Files of many records, cut into ranges that workers read themselves: where each record stands, and its bytes."""
