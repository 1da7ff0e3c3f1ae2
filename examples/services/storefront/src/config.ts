function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set`);
  return value;
}

export const config = {
  port: Number(process.env.PORT ?? 8080),
  ordersUrl: required('ORDERS_URL'),
  ordersToken: required('ORDERS_TOKEN'),
};
