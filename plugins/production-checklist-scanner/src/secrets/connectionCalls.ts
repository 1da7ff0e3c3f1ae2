/** A call that is given a credential by its place among the arguments. */
export interface ConnectionCall {
  /** Pattern of what is called, up to the parenthesis. */
  callee: string;
  /** Where the credential stands, counted from 0. */
  argument: number;
  /** A key that signs or encrypts, not a password. */
  signs?: boolean;
}

/** A Ruby call that is usually written without parentheses. */
export const WITHOUT_PARENTHESES = 'basic_auth';

/** Calls of well-known libraries that take a credential by its place. */
export const CONNECTION_CALLS: readonly ConnectionCall[] = [
  // PHP
  { callee: 'new \\\\?PDO', argument: 2 },
  { callee: '(?:mysqli?_p?connect|new \\\\?mysqli)', argument: 2 },
  { callee: 'mysqli_real_connect', argument: 3 },
  { callee: '(?:->|\\.)real_connect', argument: 2 },
  { callee: '(?:odbc|ibase|fbird|ifx|sybase|mssql)_p?connect', argument: 2 },
  { callee: 'oci_(?:p|new_)?connect', argument: 1 },
  { callee: 'oci_new_connect', argument: 1 },
  { callee: '(?:ldap_bind|ftp_login|ssh2_auth_password)', argument: 2 },
  { callee: 'imap_open', argument: 2 },
  { callee: 'new \\\\?AMQP(?:Stream|SSL)Connection', argument: 3 },
  // Python
  {
    callee: '(?:MySQLdb|pymysql|mysql\\.connector|mariadb|pymssql)\\.connect',
    argument: 2,
  },
  { callee: '(?:cx_Oracle|oracledb)\\.connect', argument: 1 },
  { callee: '(?:ftplib\\.)?FTP(?:_TLS)?', argument: 2 },
  { callee: '(?:HTTPBasicAuth|HTTPDigestAuth|PlainCredentials)', argument: 1 },
  { callee: 'hmac\\.new', argument: 0, signs: true },
  // Mail, FTP, tests of HTTP: a user and a password
  { callee: '\\.(?:login|authenticate)', argument: 1 },
  { callee: '\\.auth', argument: 1 },
  { callee: '\\w*[rR]edis\\w*(?:->|\\.)auth', argument: 0 },
  { callee: '[jJ]edis\\w*\\.auth', argument: 0 },
  // Java, Kotlin, Scala
  { callee: 'DriverManager\\.getConnection', argument: 2 },
  { callee: 'Database\\.connect', argument: 3 },
  { callee: '[dD]ataSource\\w*\\.getConnection', argument: 1 },
  {
    callee:
      '(?:UsernamePassword(?:Credentials|AuthenticationToken)|PasswordAuthentication|PasswordCredentials?)',
    argument: 1,
  },
  {
    callee:
      '(?:Credentials\\.basic|AuthTokens\\.basic|[bB]asic_?[aA]uth(?:entication|orization)?(?:Interceptor|RequestInterceptor)?|[sS]etBasicAuth)',
    argument: 1,
  },
  { callee: 'MongoCredential\\.create\\w*', argument: 2 },
  { callee: '[fF]actory\\.createConnection', argument: 1 },
  { callee: 'Algorithm\\.HMAC\\d+', argument: 0, signs: true },
  { callee: '\\.signWith', argument: 1, signs: true },
  {
    callee:
      '(?:\\.setSigningKey|Keys\\.hmacShaKeyFor|SecretKeySpec|SymmetricSecurityKey)',
    argument: 0,
    signs: true,
  },
  // AWS and what speaks its protocol
  {
    callee:
      '(?:BasicAWSCredentials|AwsBasicCredentials\\.create|NewStaticCredentials(?:Provider)?|NewStaticV[24])',
    argument: 1,
  },
  { callee: '\\bMinio', argument: 2 },
  // Go
  { callee: '\\.PlainAuth', argument: 2 },
  { callee: '\\.CRAMMD5Auth', argument: 1 },
  { callee: '(?:gomail|mail)\\.NewDialer', argument: 3 },
  { callee: 'url\\.UserPassword', argument: 1 },
  { callee: '(?:ssh\\.Password|redis\\.DialPassword)', argument: 0 },
  { callee: '\\.SignedString', argument: 0, signs: true },
  {
    callee: '\\b(?:NewCookieStore|cookie\\.NewStore)',
    argument: 0,
    signs: true,
  },
  // .NET
  { callee: '(?:NetworkCredential|StorageSharedKeyCredential)', argument: 1 },
  { callee: 'ClientSecretCredential', argument: 2 },
  { callee: 'AzureKeyCredential', argument: 0 },
  // Node
  { callee: 'new Sequelize', argument: 2 },
  { callee: '\\.createConnection', argument: 2 },
  {
    callee:
      '\\b(?:jwt|jsonwebtoken|JWT)(?:\\.|::)(?:sign|verify|encode|decode)',
    argument: 1,
    signs: true,
  },
  { callee: '\\bcookieParser', argument: 0, signs: true },
  { callee: '\\bcreate(?:Hmac|Cipheriv|Decipheriv)', argument: 1, signs: true },
  // Ruby
  { callee: 'Mysql\\.(?:new|(?:real_)?connect)', argument: 2 },
  { callee: 'PG(?:::Connection)?\\.(?:connect|open|new)', argument: 6 },
  { callee: 'Net::SMTP\\.start', argument: 4 },
  { callee: 'Net::FTP\\.(?:open|new)', argument: 2 },
  // Rust
  { callee: '\\bCredentials::new', argument: 1 },
  {
    callee: '(?:Encoding|Decoding)Key::from_secret',
    argument: 0,
    signs: true,
  },
];
