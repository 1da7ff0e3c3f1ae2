/** A way to write a credential: `§` is the value, `§64` its Base64. */
export interface CredentialShape {
  path: string;
  text: string;
  /** The line that the value stands on, where it is not the first. */
  line?: number;
}

/** Ways that a value counts in, where it is a real one. */
export const CREDENTIAL_SHAPES: readonly CredentialShape[] = [
  // Arguments by their place
  {
    path: 'a.php',
    text: "$d = new PDO('mysql:host=db;dbname=x', 'shop', '§');",
  },
  {
    path: 'a.php',
    text: "$d = new \\PDO(\n  $dsn,\n  'shop',\n  '§'\n);",
    line: 4,
  },
  { path: 'a.php', text: "$d = mysqli_connect('db', 'shop', '§', 'x');" },
  { path: 'a.php', text: "$d = new mysqli('db', 'shop', '§', 'x');" },
  {
    path: 'a.php',
    text: "$d = mysqli_real_connect($link, 'db', 'shop', '§');",
  },
  { path: 'a.php', text: '$d = new PDO($dsn, $user, getenv(\'PW\') ?: "§");' },
  { path: 'a.php', text: "$d = pg_connect('host=db user=shop password=§');" },
  { path: 'a.php', text: "ldap_bind($ldap, 'cn=shop', '§');" },
  {
    path: 'a.py',
    text: 'd = psycopg2.connect("dbname=x user=shop password=§")',
  },
  { path: 'a.py', text: 'd = MySQLdb.connect("db", "shop", "§", "x")' },
  { path: 'a.py', text: 'd = cx_Oracle.connect("shop", "§", dsn)' },
  { path: 'a.py', text: 'smtp.login("shop", "§")' },
  { path: 'a.py', text: 'get(url, auth=("shop", "§"))' },
  { path: 'a.py', text: 'get(url, auth=HTTPBasicAuth("shop", "§"))' },
  { path: 'a.py', text: 'd = jwt.encode(claims, "§", algorithm="HS256")' },
  {
    path: 'A.java',
    text: 'c = DriverManager.getConnection(url, "shop", "§");',
  },
  { path: 'A.java', text: 'new UsernamePasswordCredentials("shop", "§");' },
  {
    path: 'A.java',
    text: 'new PasswordAuthentication("shop", "§".toCharArray());',
  },
  { path: 'A.java', text: 'headers.setBasicAuth("shop", "§");' },
  { path: 'A.java', text: 'config.setPassword("§");' },
  { path: 'A.java', text: 'Algorithm.HMAC256("§");' },
  {
    path: 'A.kt',
    text: 'val c = DriverManager.getConnection(url, "shop", "§")',
  },
  { path: 'A.kt', text: 'val k = Keys.hmacShaKeyFor("§".toByteArray())' },
  { path: 'a.go', text: 'a := smtp.PlainAuth("", "shop", "§", "mail")' },
  { path: 'a.go', text: 'd, _ := sql.Open("mysql", "shop:§@tcp(db:3306)/x")' },
  {
    path: 'a.go',
    text: 'd, _ := sql.Open("postgres", "host=db user=shop password=§ sslmode=disable")',
  },
  { path: 'a.go', text: 'req.SetBasicAuth("shop", "§")' },
  { path: 'a.go', text: 'u := url.UserPassword("shop", "§")' },
  { path: 'a.go', text: 's, _ := token.SignedString([]byte("§"))' },
  { path: 'A.cs', text: 'var c = new NetworkCredential("shop", "§");' },
  {
    path: 'A.cs',
    text: 'Open("Server=db;User Id=shop;Password=§;Database=x");',
  },
  {
    path: 'A.cs',
    text: 'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("§"));',
  },
  {
    path: 'appsettings.json',
    text: '{\n  "ConnectionStrings": {\n    "Main": "Password=§;Server=db;User Id=shop"\n  }\n}',
    line: 3,
  },
  {
    path: 'a.js',
    text: "const c = mysql.createConnection('db', 'shop', '§');",
  },
  {
    path: 'a.js',
    text: "const s = new Sequelize('x', 'shop', '§', {\n  dialect: 'mysql',\n});",
  },
  {
    path: 'a.js',
    text: "axios.get(url, { auth: { username: 'shop', password: '§' } });",
  },
  { path: 'a.js', text: "http.request({ auth: 'shop:§' });" },
  { path: 'a.js', text: "app.use(basicAuth({ users: { 'shop': '§' } }));" },
  { path: 'a.js', text: "const t = jwt.sign({ id }, '§');" },
  { path: 'a.js', text: "const header = `Basic ${btoa('shop:§')}`;" },
  { path: 'a.rb', text: "c = Mysql2::Client.new(host: 'db', password: '§')" },
  {
    path: 'a.rb',
    text: "c = PG.connect(host: 'db', user: 'shop', password: '§')",
  },
  { path: 'a.rb', text: "c = PG.connect('host=db user=shop password=§')" },
  { path: 'a.rb', text: "request.basic_auth 'shop', '§'" },
  {
    path: 'a.rs',
    text: 'let c = Credentials::new("shop".to_string(), "§".to_string());',
  },
  {
    path: 'a.rs',
    text: 'let r = client.get(url).basic_auth("shop", Some("§"));',
  },
  // Names
  { path: 'a.ts', text: "const password =\n  '§';", line: 2 },
  { path: 'a.ts', text: "const dbPwd = '§';" },
  { path: 'a.ts', text: "const password: string = '§';" },
  { path: 'a.ts', text: "if (password === '§') enter();" },
  { path: 'a.py', text: "PASSWORD = ('§')" },
  { path: 'a.py', text: 'API_KEYS = ["§"]' },
  {
    path: 'a.yaml',
    text: 'env:\n  - name: DB_PASSWORD\n    value: §',
    line: 3,
  },
  { path: 'a.yaml', text: 'env:\n  - {name: DB_PASSWORD, value: §}', line: 2 },
  {
    path: 'a.yaml',
    text: 'env:\n  - value: §\n    name: DB_PASSWORD',
    line: 2,
  },
  { path: 'a.yaml', text: 'db:\n  password: |\n    §\n', line: 3 },
  { path: 'a.yaml', text: 'kind: Secret\ndata:\n  password: §64', line: 3 },
  { path: 'a.yaml', text: 'kind: Secret\nstringData:\n  password: §', line: 3 },
  { path: 'task.json', text: '{"name": "DB_PASSWORD", "value": "§"}' },
  { path: 'main.tf', text: 'resource "x" "y" {\n  password = "§"\n}', line: 2 },
  {
    path: 'a.xml',
    text: '<property name="hibernate.connection.password">§</property>',
  },
  {
    path: 'a.xml',
    text: '<datasource>\n<password>§</password>\n</datasource>',
    line: 2,
  },
  { path: 'a.cnf', text: '[client]\npassword=§', line: 2 },
  { path: 'redis.conf', text: 'port 6379\nrequirepass §', line: 2 },
  // Commands
  { path: 'a.sh', text: 'curl -s -u shop:§ https://shop/x' },
  { path: 'a.sh', text: "curl --user 'shop:§' https://shop/x" },
  { path: 'a.sh', text: 'curl -H "Authorization: Bearer §" https://shop/x' },
  {
    path: 'a.sh',
    text: 'curl -H "Authorization: Basic §basic" https://shop/x',
  },
  { path: 'a.sh', text: "curl -H 'X-Api-Key: §' https://shop/x" },
  { path: 'a.sh', text: 'tool --password § --host db' },
  { path: 'a.sh', text: 'tool --password="§"' },
  { path: 'a.sh', text: 'PGPASSWORD=§ psql -h db' },
  { path: 'a.sh', text: 'docker run -e MYSQL_PASSWORD=§ mysql' },
  { path: 'a.sh', text: 'java -Dspring.datasource.password=§ -jar a.jar' },
  { path: 'a.sh', text: 'sshpass -p § ssh shop@db' },
  { path: 'a.sh', text: 'mysqldump -h db -u shop -p§ x' },
  { path: 'a.sh', text: 'redis-cli -h cache -a § ping' },
  { path: 'a.sh', text: "echo 'root:§' | chpasswd" },
  { path: 'a.sh', text: 'helm install shop --set auth.password=§' },
  { path: 'Makefile', text: 'db:\n\tPGPASSWORD=§ psql -h db', line: 2 },
  { path: 'a.yaml', text: 'command: ["tool", "--password", "§"]' },
  // Addresses
  { path: 'a.js', text: "connect('postgres://shop:§@db/x');" },
  { path: 'a.js', text: "connect('redis://:§@cache:6379');" },
  { path: 'a.properties', text: 'url=jdbc:mysql://db/x?user=shop&password=§' },
  { path: 'a.properties', text: 'url=jdbc:oracle:thin:shop/§@db:1521:x' },
  {
    path: 'a.cs',
    text: '"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=§;"',
  },
  // Statements
  { path: 'init.sql', text: "CREATE USER 'shop'@'%' IDENTIFIED BY '§';" },
  { path: 'init.sql', text: "ALTER ROLE shop WITH PASSWORD '§';" },
  // Files of their own
  { path: 'Dockerfile', text: 'FROM alpine:3.20\nENV DB_PASSWORD=§', line: 2 },
  { path: 'Dockerfile', text: 'FROM alpine:3.20\nENV DB_PASSWORD §', line: 2 },
  {
    path: 'Dockerfile',
    text: 'FROM alpine:3.20\nCMD ["tool", "--password=§"]',
    line: 2,
  },
  {
    path: 'Dockerfile',
    text: 'FROM alpine:3.20\nCMD tool --password § --loud',
    line: 2,
  },
  { path: '.netrc', text: 'machine shop login me password §' },
];

/** Ways that are no setting of production, and are not shown either. */
export const HIDDEN_SHAPES: readonly CredentialShape[] = [
  { path: 'a.ts', text: "// const password = '§';" },
  { path: 'a.yaml', text: '# password: §' },
  { path: 'a.py', text: '# psql postgres://shop:§@db/x' },
  { path: 'a.js', text: "connect('postgres://shop:§@localhost/x');" },
  { path: 'a.sh', text: 'git clone https://§7hqk2lm@git.acme.io/x.git' },
  { path: 'README.md', text: 'Run `PGPASSWORD=§ npm start` with Node 20.' },
  {
    path: 'docker-compose.yml',
    text: 'services:\n  a:\n    image: b\n    environment:\n      PASSWORD: §',
  },
  { path: '.env', text: 'DB_PASSWORD=§' },
  { path: 'README.md', text: 'Log in as root with password: § and look.' },
  { path: 'a.js', text: 'const body = "{\\"password\\": \\"§\\"}";' },
  {
    path: 'package.json',
    text: '{"scripts": {"db": "PGPASSWORD=§ psql -h db"}}',
  },
];
