# Keeps what customers say about products.
require 'json'
require 'logger'
require 'sinatra'

LOGGER = Logger.new($stdout)
REVIEWS = Hash.new { |reviews, product| reviews[product] = [] }

get('/ping') { 'pong' }

get '/products/:product/reviews' do
  REVIEWS[params[:product]].to_json
end

post '/products/:product/reviews' do
  LOGGER.info("review of #{params[:product]}")
  REVIEWS[params[:product]] << request.body.read
  status 201
end
