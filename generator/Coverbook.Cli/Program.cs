using Coverbook.Cli.Commands;

return await CoverbookCommand.RunAsync(args);
