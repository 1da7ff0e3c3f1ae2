port ENV.fetch('PORT', 9292)
threads 1, 5
