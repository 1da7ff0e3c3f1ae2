// Payments authorises a card payment for an order. It speaks gRPC.
package main

import (
	"context"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"syscall"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

func main() {
	logger := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	port := os.Getenv("PORT")
	if port == "" {
		port = "50051"
	}
	listener, err := net.Listen("tcp", ":"+port)
	if err != nil {
		logger.Error("cannot listen", "error", err)
		os.Exit(1)
	}

	server := grpc.NewServer()
	server.RegisterService(&paymentsService, &payments{
		provider: os.Getenv("PROVIDER_URL"),
		key:      os.Getenv("PROVIDER_API_KEY"),
	})
	healthServer := health.NewServer()
	healthpb.RegisterHealthServer(server, healthServer)

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	go func() {
		<-ctx.Done()
		logger.Info("draining")
		healthServer.Shutdown()
		server.GracefulStop()
	}()

	logger.Info("listening", "port", port)
	if err := server.Serve(listener); err != nil {
		logger.Error("server failed", "error", err)
		os.Exit(1)
	}
}

type payments struct {
	provider string
	key      string
}

type authorizer interface {
	authorize(context.Context, *wrapperspb.StringValue) (*wrapperspb.BoolValue, error)
}

func (p *payments) authorize(_ context.Context, order *wrapperspb.StringValue) (*wrapperspb.BoolValue, error) {
	return wrapperspb.Bool(p.provider != "" && order.GetValue() != ""), nil
}

var paymentsService = grpc.ServiceDesc{
	ServiceName: "shop.payments.v1.Payments",
	HandlerType: (*authorizer)(nil),
	Methods: []grpc.MethodDesc{{
		MethodName: "Authorize",
		Handler: func(srv any, ctx context.Context, decode func(any) error, _ grpc.UnaryServerInterceptor) (any, error) {
			order := new(wrapperspb.StringValue)
			if err := decode(order); err != nil {
				return nil, err
			}
			return srv.(authorizer).authorize(ctx, order)
		},
	}},
}
