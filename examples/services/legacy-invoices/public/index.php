<?php

require __DIR__ . '/../vendor/autoload.php';

use Monolog\Handler\RotatingFileHandler;
use Monolog\Logger;

$log = new Logger('invoices');
$log->pushHandler(new RotatingFileHandler('/var/log/invoices/invoices.log', 30));

$database = new PDO('mysql:host=db-prod-1.internal;dbname=invoices', 'invoices', 'Zomer-2019!x');

$id = (int) ($_GET['id'] ?? 0);
$log->info('invoice requested', ['id' => $id]);
$row = $database->query("select body from invoice where id = $id")->fetch();
echo $row ? $row['body'] : 'not found';
